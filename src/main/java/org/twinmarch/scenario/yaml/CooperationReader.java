package org.twinmarch.scenario.yaml;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Pairing;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.cooperation.Trust;

/** Reads how the two sides work together. */
final class CooperationReader {

    static final Map<String, Grade> GRADES = Map.of(
            "none", Grade.NONE,
            "hotline", Grade.HOTLINE,
            "liaison", Grade.LIAISON,
            "agreed-timetables", Grade.AGREED_TIMETABLES,
            "joint-patrol", Grade.JOINT_PATROL);

    private CooperationReader() {}

    static Cooperation cooperation(Cursor root) {
        return root.part("co-operation", CooperationReader::read).orElse(Cooperation.NONE);
    }

    private static Cooperation read(Cursor cursor) {
        Grade grade = cursor.at("grade").choice(GRADES);
        Map<Grade, Terms> terms = terms(cursor);
        refuseEmptyGrade(cursor, grade);
        if (!cursor.has("pairs")) {
            refuseUnpaired(cursor);
        } else if (terms.values().stream().allMatch(set -> set.timetables() instanceof Timetables.Independent)) {
            cursor.refuseKey("pairs", "no grade sets \"timetables\"");
        }
        return new Cooperation(grade, terms, pairs(cursor), cursor.part("trust", CooperationReader::trust));
    }

    private static Map<Grade, Terms> terms(Cursor cursor) {
        Map<Grade, Terms> terms = new EnumMap<>(Grade.class);
        cursor.find("grades").ifPresent(grades -> grades.entries().keySet().stream()
                .filter(GRADES::containsKey)
                .forEach(word ->
                        grades.part(word, TermsReader::terms).ifPresent(set -> terms.put(GRADES.get(word), set))));
        return terms;
    }

    private static void refuseEmptyGrade(Cursor cursor, Grade grade) {
        Cursor word = cursor.at("grade");
        boolean isListed =
                cursor.find("grades").filter(grades -> grades.has(word.word())).isPresent();
        if (grade != Grade.NONE && GRADES.containsKey(word.word()) && !isListed) {
            word.refuse(
                    "nothing is said of what the grade \"%s\" sets".formatted(word.word()),
                    "add it to \"grades\", as in {%s: {messages: 50 %%, delay: 1 h}}".formatted(word.word()));
        }
    }

    private static void refuseUnpaired(Cursor cursor) {
        cursor.find("grades").ifPresent(grades -> grades.entries().keySet().forEach(grade -> grades.at(grade)
                .find("timetables")
                .filter(timetables -> !timetables.word().equals("independent"))
                .ifPresent(
                        timetables -> grades.at(grade).refuseKey("timetables", "no plans are paired; see \"pairs\""))));
    }

    private static List<Pairing> pairs(Cursor cursor) {
        return cursor.find("pairs")
                .map(pairs -> pairs.each((follower, leader) -> new Pairing(follower, leader.text())))
                .orElse(List.of());
    }

    private static Trust trust(Cursor cursor) {
        return new Trust(
                cursor.at("attribution-error").quantity(Wanted.SHARE),
                Laws.distribution(cursor.at("talks"), Wanted.WAIT));
    }
}
