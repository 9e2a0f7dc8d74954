/** What the units of one side do: their plans, motion and duty, as pure functions of time. See {@code docs/reference}. */
package org.twinmarch.patrol;
