package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Fence;

/** Reads the fences. */
record FenceReader(Ground ground) {

    List<Fence> fences(Cursor root) {
        return root.find("fence").map(this::disjoint).orElse(List.of());
    }

    private List<Fence> disjoint(Cursor map) {
        Disjoint.pieces(map, Span::overlaps, ground::sector);
        return map.each(this::fence);
    }

    private Fence fence(String name, Cursor cursor) {
        return new Fence(
                name,
                ground.sector(cursor),
                cursor.at("owner").choice(PlanReader.SIDES),
                cursor.at("coverage").quantity(Wanted.SHARE),
                Laws.distribution(cursor, "delay", Wanted.WAIT, 0),
                cursor.quantity("alarm", Wanted.SHARE, 0));
    }
}
