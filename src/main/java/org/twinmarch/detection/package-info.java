/** How likely a sensor is to detect, by distance, light and weather. See {@code docs/reference}. */
package org.twinmarch.detection;
