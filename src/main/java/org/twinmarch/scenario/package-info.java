/** One scenario as a checked value: what the engine plays. See {@code docs/reference}. */
package org.twinmarch.scenario;
