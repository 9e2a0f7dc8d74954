package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.scenario.yaml.DesignPoint;

/**
 * Points of a sweep that differ from another one, their counterpart, in one thing alone: the policy, with all factors at the
 * same levels, or the level of one factor, with all else the same. The counterpart is of the first policy, or has that factor
 * at its first level, as the first point of the design has them.
 *
 * @param varied      in what they differ: {@value #POLICY}, or the path of a factor
 * @param counterpart name of the point with which the others are compared
 * @param others      names of the others, at least one
 */
record Counterparts(String varied, String counterpart, List<String> others) {

    /** Stands for the policy, where a factor would be named by its path. */
    static final String POLICY = "policy";

    /** Copies the list. */
    Counterparts {
        others = List.copyOf(others);
    }

    /**
     * All of a sweep: policies first, then factor by factor. Of a design that does not combine all levels there may be few.
     *
     * @param points what the points stand for
     * @param order  names of the points that are played, the one with which all are compared first
     */
    static List<Counterparts> of(PointTable points, List<String> order) {
        List<DesignPoint> played =
                order.stream().flatMap(name -> points.point(name).stream()).toList();
        return Stream.concat(Stream.of(POLICY), points.factors().stream())
                .flatMap(varied -> of(varied, played).stream())
                .toList();
    }

    private static List<Counterparts> of(String varied, List<DesignPoint> played) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        for (DesignPoint point : played) {
            DesignPoint like = like(point, varied, played.get(0));
            played.stream()
                    .filter(other -> !other.equals(point))
                    .filter(other -> other.policy().equals(like.policy()))
                    .filter(other -> other.levels().equals(like.levels()))
                    .findFirst()
                    .ifPresent(base -> others.computeIfAbsent(base.name(), name -> new ArrayList<>())
                            .add(point.name()));
        }
        return others.entrySet().stream()
                .map(group -> new Counterparts(varied, group.getKey(), group.getValue()))
                .toList();
    }

    /** A point as it would be if it were like the first one in one thing. */
    private static DesignPoint like(DesignPoint point, String varied, DesignPoint first) {
        if (varied.equals(POLICY)) {
            return new DesignPoint(point.name(), first.policy(), point.levels());
        }
        Map<String, String> levels = new LinkedHashMap<>(point.levels());
        Optional.ofNullable(first.levels().get(varied))
                .ifPresentOrElse(level -> levels.put(varied, level), () -> levels.remove(varied));
        return new DesignPoint(point.name(), point.policy(), levels);
    }
}
