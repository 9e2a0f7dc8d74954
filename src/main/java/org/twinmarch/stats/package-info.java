/** Random streams, laws of random numbers and estimates with intervals. Knows no borders. See {@code docs/reference}. */
package org.twinmarch.stats;
