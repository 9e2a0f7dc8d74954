package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;

/** The answer of a sensitivity in words: which factors decide, by how much, and how sure that is. */
final class DependenceSection implements Section<SensitivityDossier> {

    /** Of more responses than these the tables tell. */
    private static final int TOLD = 6;

    @Override
    public String id() {
        return "answer";
    }

    @Override
    public String heading() {
        return "Answer";
    }

    @Override
    public void write(SensitivityDossier dossier, Html html) {
        html.element(Element.of("p", "lead"), lead(dossier.findings()));
        paragraphs(dossier).forEach(paragraph -> html.element("p", paragraph).line());
    }

    /** What matters most: the differences of policies, or the measures themselves if there is one policy. */
    private static List<Dependence> decisive(SensitivityFindings findings) {
        List<Dependence> all = findings.answers().stream()
                .map(answer -> new Dependence(findings, answer))
                .toList();
        List<Dependence> differences = all.stream()
                .filter(dependence -> dependence.response().baseline().isPresent())
                .toList();
        return differences.isEmpty() ? all : differences;
    }

    static String lead(SensitivityFindings findings) {
        List<Dependence> decisive = decisive(findings);
        if (decisive.size() == 1) {
            return decisive.get(0).lead();
        }
        Map<String, Long> leaders = decisive.stream()
                .flatMap(dependence -> dependence.leader().stream())
                .collect(Collectors.groupingBy(Effect::factor, LinkedHashMap::new, Collectors.counting()));
        Optional<Map.Entry<String, Long>> first =
                leaders.entrySet().stream().reduce((one, other) -> one.getValue() >= other.getValue() ? one : other);
        return first.map(most ->
                        "Most hangs on %s: of all that surely matter it is the strongest for %d of %s. The first of these: %s"
                                .formatted(
                                        most.getKey(),
                                        most.getValue(),
                                        Listing.count(
                                                decisive.size(),
                                                "response",
                                                decisive.get(0)
                                                                .response()
                                                                .baseline()
                                                                .isPresent()
                                                        ? "differences between policies"
                                                        : "measures"),
                                        example(decisive, most.getKey()).lead()))
                .orElse("No factor can be told apart from one without effect.");
    }

    private static Dependence example(List<Dependence> decisive, String factor) {
        return decisive.stream()
                .filter(dependence -> dependence
                        .leader()
                        .filter(leader -> leader.factor().equals(factor))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    static List<String> paragraphs(SensitivityDossier dossier) {
        SensitivityFindings findings = dossier.findings();
        List<String> paragraphs = new ArrayList<>();
        findings.answers().stream()
                .filter(answer -> answer.response().baseline().isPresent())
                .limit(TOLD)
                .forEach(answer -> paragraphs.add(order(answer)));
        findings.answers().stream()
                .limit(TOLD)
                .forEach(answer -> paragraphs.add(new Dependence(findings, answer).paragraph()));
        int more = findings.answers().size() - TOLD;
        if (more > 0) {
            paragraphs.add(
                    "%s in the tables below.".formatted(Listing.count(more, "more response is", "more responses are")));
        }
        paragraphs.add(certainty(dossier));
        return paragraphs;
    }

    private static String order(Answer answer) {
        String order = "Does the order survive? In %s, %s: "
                .formatted(answer.response().measure().replace('-', ' '), SensitivityWords.order(answer));
        boolean changes = answer.above() > 0 && answer.below() > 0;
        boolean isUnseen = answer.above() + answer.below() == 0;
        return order
                + (changes
                        ? "it depends on the factors."
                        : isUnseen ? "they are nowhere told apart." : "it is not seen to change.");
    }

    private static String certainty(SensitivityDossier dossier) {
        int replications = dossier.design().replications();
        return "How sure: each %s holds on its own and comes from %s; %s."
                .formatted(
                        Wording.interval(dossier.design()),
                        dossier.samples(),
                        replications == 1
                                ? "there is one replication, so that its noise counts as effect"
                                : "the noise of the %s replications is taken out".formatted(replications));
    }
}
