package org.twinmarch.cooperation;

/**
 * Two plans whose timetables the sides may agree on, usually one of either side.
 *
 * @param follower key of the plan whose timetable is fitted to the other
 * @param leader   key of the other plan
 */
public record Pairing(String follower, String leader) {}
