/**
 * What search theory and queueing theory say exactly, where they say it: closed forms that the simulator must reproduce.
 * Nothing here knows the simulator. See {@code docs/background/theory.md}.
 */
package org.twinmarch.theory;
