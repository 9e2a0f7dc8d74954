/**
 * Plays policies over replications, reduces in replication order, and writes tables and records. See
 * {@code docs/reference/results.md} and {@code docs/reference/measures.md}.
 */
package org.twinmarch.experiment;
