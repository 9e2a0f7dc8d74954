package org.twinmarch.scenario.yaml;

/**
 * A key that nothing in the scenario of one policy heeds.
 *
 * @param key     where it stands
 * @param problem what is wrong if it is heeded under no other policy either
 */
record IdleKey(Mark key, Problem problem) {}
