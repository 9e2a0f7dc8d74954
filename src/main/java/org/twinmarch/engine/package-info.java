/** Plays one replication of one scenario, event by event. See {@code ARCHITECTURE.md}, "the life of one run". */
package org.twinmarch.engine;
