package org.twinmarch.report.page;

import java.util.List;
import org.twinmarch.report.page.Protocol.Item;

/** A description along a protocol, with its gaps named. */
final class ProtocolSection<S extends Subject> implements Section<S> {

    private final String id;
    private final String heading;
    private final String source;
    private final List<Protocol<? super S>> parts;

    /**
     * A section for a protocol.
     *
     * @param source where the protocol is published
     */
    ProtocolSection(String id, String heading, String source, List<Protocol<? super S>> parts) {
        this.id = id;
        this.heading = heading;
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void write(S subject, Html html) {
        html.element("p", source);
        for (Protocol<? super S> part : parts) {
            html.element("h3", part.heading()).line();
            part.items(subject).forEach(item -> write(item, html));
        }
    }

    private static void write(Item item, Html html) {
        html.element("h4", item.name());
        item.known().forEach(words -> html.within("p", paragraph -> paragraph.quoted(words)));
        item.gaps()
                .forEach(words -> html.within(
                        Element.of("p", "gap"),
                        paragraph -> paragraph.element("strong", "Gap: ").words(words)));
        html.line();
    }
}
