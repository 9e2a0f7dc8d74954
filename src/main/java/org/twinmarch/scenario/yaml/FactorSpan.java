package org.twinmarch.scenario.yaml;

/**
 * From where to where a factor of a study goes, as its file writes it.
 *
 * @param path   the keys that lead to the place, joined by dots
 * @param least  the lower end, or the first of its choices
 * @param most   the upper end, or the last of its choices
 * @param spread how coordinates spread over what it can take
 */
public record FactorSpan(String path, String least, String most, Ranged.Spread spread) {}
