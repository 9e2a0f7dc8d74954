package org.twinmarch.report.page;

import java.util.List;

/**
 * A part of a protocol by which models and studies are reported.
 *
 * @param <S> what it can describe
 */
interface Protocol<S extends Subject> {

    /** What the part is called. */
    String heading();

    /** What the protocol asks in this part, with what is known of a study. */
    List<Item> items(S subject);

    /**
     * One question of a protocol.
     *
     * @param name  number and name of the question
     * @param known what is known, a paragraph each
     * @param gaps  what this program cannot know, and its user should add
     */
    record Item(String name, List<String> known, List<String> gaps) {

        /** Copies the lists. */
        public Item {
            known = List.copyOf(known);
            gaps = List.copyOf(gaps);
        }

        /** A question that is answered. */
        static Item of(String name, String... known) {
            return new Item(name, List.of(known), List.of());
        }

        /** The same with a gap. */
        Item lacking(String gap) {
            return new Item(name, known, List.of(gap));
        }

        /** The same with a gap, if there is one. */
        Item lacking(boolean isLacking, String gap) {
            return isLacking ? lacking(gap) : this;
        }
    }
}
