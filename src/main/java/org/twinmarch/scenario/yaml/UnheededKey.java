package org.twinmarch.scenario.yaml;

import java.util.List;

/**
 * A key that nothing in the scenario of one policy heeds.
 *
 * @param path    the keys that lead to it, itself the last
 * @param mark    where it stands; one spot may be read in several places, by an alias or under several policies
 * @param problem what is wrong if it is heeded in none of them
 */
record UnheededKey(List<String> path, Mark mark, Problem problem) {}
