package org.twinmarch.engine;

/**
 * The party that {@link Stage#expose} asks about: the typical party of a flow, every attribute at its median.
 *
 * @param flow       its flow, by order of declaration from 0
 * @param placeKm    where it crosses [km]
 * @param startHours when it starts [h]
 * @param fenced     whether it meets the fence there, if there is one
 */
public record Probe(int flow, double placeKm, double startHours, boolean fenced) {}
