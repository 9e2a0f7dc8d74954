package org.twinmarch.border;

/**
 * A named piece of the line with one kind of ground.
 *
 * @param name    its key in the scenario
 * @param span    where it lies
 * @param terrain its ground
 */
public record Stretch(String name, Span span, Terrain terrain) {}
