/**
 * Scenario files: from YAML text to a checked {@link org.twinmarch.scenario.Study}, or to all that is wrong with the
 * text.
 *
 * <p>A file goes through seven hands, each of which reports what it finds and lets the next one go on:
 *
 * <pre>
 *   Source       bytes        to  lines of text
 *   Composition  text         to  a tree whose nodes know their place
 *   Policies     the tree     to  one tree for each policy, by merge patch
 *   Inlining     a tree       to  the same tree with its CSV tables put in
 *   Shape        a tree       against the JSON Schema: keys, lists, maps and fixed words
 *   *Reader      a tree       to  a scenario: quantities, ranges, references, contradictions
 *   Heeded       a scenario   to  the same without the keys that nothing in it heeds
 * </pre>
 *
 * <p>A {@link org.twinmarch.scenario.yaml.StudyFile} goes through the first of them and its own {@code Shape}, and makes a
 * {@link org.twinmarch.scenario.yaml.Variation} of the scenario that it names.
 */
package org.twinmarch.scenario.yaml;
