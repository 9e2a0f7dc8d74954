package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A scenario file that has been read and found sound: the text behind a {@link org.twinmarch.scenario.Study}.
 *
 * <p>Reading never throws for what a file holds: all that is wrong is told at once, as {@link Reading.Broken}.
 */
public final class ScenarioFile {

    /** How studies, policies, flows, plans, stretches, hot-spots and fences may be called. */
    public static final String NAME_RULE = Names.RULE;

    private final List<DesignPoint> points;
    private final Node.Mapping root;
    private final Map<String, Node.Mapping> whole;
    private final Map<String, Node.Mapping> effective;
    private final List<Tag> provenance;

    ScenarioFile(
            List<DesignPoint> points,
            Node.Mapping root,
            Map<String, Node.Mapping> whole,
            Map<String, Node.Mapping> effective,
            List<Tag> provenance) {
        this.points = points;
        this.root = root;
        this.whole = whole;
        this.effective = effective;
        this.provenance = provenance;
    }

    /** Reads a file; its tables lie where it says, from its own folder. */
    public static Reading read(Path file) {
        return read(file, Variation.NONE);
    }

    /**
     * Reads a file and varies it: the study that comes out has one policy for each point of the design.
     *
     * @param variation which policies, and what shall be set and vary in them
     */
    public static Reading read(Path file, Variation variation) {
        return read(file, variation, table -> {});
    }

    /**
     * The same, with a word for each table.
     *
     * @param audience hears where each table is that the file refers to, before it is read
     */
    public static Reading read(Path file, Variation variation, Consumer<Path> audience) {
        String label = file.toString();
        Tables beside = name -> {
            Path table = file.resolveSibling(name);
            audience.accept(table);
            return bytes(table);
        };
        try {
            return new StudyReader(label, beside, variation).read(bytes(file));
        } catch (IOException unreadable) {
            String mend = "give the path of a scenario file, or let \"twinmarch new NAME\" write one";
            return new Reading.Broken(List.of(new Problem(new Place(label, 1, 1), "", unreadable.getMessage(), mend)));
        }
    }

    /**
     * Reads a text, such as a scenario that comes with the program.
     *
     * @param label  what messages call it
     * @param text   the YAML text
     * @param tables where its tables are
     */
    public static Reading read(String label, String text, Tables tables) {
        return read(label, text, tables, Variation.NONE);
    }

    /** The same, varied. */
    public static Reading read(String label, String text, Tables tables, Variation variation) {
        return new StudyReader(label, tables, variation).read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a text keeps to {@link #NAME_RULE}. */
    public static boolean isName(String text) {
        return Names.isName(text);
    }

    /** The names of the policies, in order of declaration. */
    public List<String> policies() {
        return List.copyOf(effective.keySet());
    }

    /** The points of the design that was read, in order; without a variation they are the policies. */
    public List<DesignPoint> points() {
        return points;
    }

    /**
     * One policy as a scenario file of its own: changes laid over the rest, aliases unfolded, tables put in, keys that
     * nothing heeds under this policy left out. The same scenario gives the same bytes; reading them gives the same
     * scenario.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public String effective(String policy) {
        return EffectiveText.of(tree(policy, effective));
    }

    /**
     * The part of {@link #effective} on which runs depend: without what the study is called and asks, how often it is
     * played from which seed, and the map.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public String played(String policy) {
        return EffectiveText.of(
                tree(policy, effective).without("format", "name", "question", "seed", "replications", "map"));
    }

    /**
     * In what two policies differ, in order of declaration.
     *
     * @throws IllegalArgumentException if there is no such policy
     */
    public List<Difference> diff(String policy, String other) {
        return Difference.between(tree(policy, whole), tree(other, whole));
    }

    /**
     * In what two resolved scenarios differ, in order of declaration.
     *
     * @param effective a text as {@link #effective} gives it
     * @param other     another such text
     */
    public static List<Difference> between(String effective, String other) {
        return Difference.between(resolved(effective), resolved(other));
    }

    private static Node.Mapping resolved(String effective) {
        Findings findings = new Findings();
        return Source.of("resolved scenario", effective.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(source -> Composition.compose(source, findings))
                .orElseThrow(() -> new IllegalArgumentException("this is no resolved scenario"));
    }

    /** The single value to which a path of keys leads, as the file writes it; nothing if it leads to several, or nowhere. */
    public Optional<String> value(String path) {
        return root.find(List.of(path.split("\\.")))
                .map(Node.Entry::value)
                .filter(Node.Scalar.class::isInstance)
                .map(value -> ((Node.Scalar) value).text());
    }

    /**
     * A point with those of its levels alone that stand in its resolved scenario: those that its policy
     * overrules or that nothing heeds are left out.
     */
    public DesignPoint inEffect(DesignPoint point) {
        Node.Mapping tree = tree(point.name(), effective);
        Map<String, String> levels = new LinkedHashMap<>();
        point.levels().forEach((path, level) -> tree.at(path)
                .filter(node -> EffectiveText.inline(node).equals(level))
                .ifPresent(node -> levels.put(path, level)));
        return new DesignPoint(point.name(), point.policy(), levels);
    }

    /** Where values come from, as the file tells it. */
    public List<Tag> provenance() {
        return provenance;
    }

    /** Those assumptions that can be varied over their ranges, and those that cannot. */
    public Assumptions assumptions() {
        return AssumptionReader.of(root, provenance);
    }

    /** The paths of the values that no tag covers; those of policies are choices, not facts, and are left out. */
    public List<String> untagged() {
        return Provenance.untagged(root, provenance);
    }

    /** The same under the name and the question of a study that varies it, so that what is shown of it tells those. */
    ScenarioFile titled(String name, String question) {
        return new ScenarioFile(
                points, root, titled(whole, name, question), titled(effective, name, question), provenance);
    }

    private static Map<String, Node.Mapping> titled(Map<String, Node.Mapping> trees, String name, String question) {
        Map<String, Node.Mapping> titled = new LinkedHashMap<>();
        trees.forEach((policy, tree) -> {
            Node.Mapping named = tree.with("name", text(tree, name));
            titled.put(policy, question.isEmpty() ? named : named.with("question", text(tree, question)));
        });
        return titled;
    }

    private static Node.Entry text(Node.Mapping tree, String text) {
        return new Node.Entry(tree.mark(), new Node.Scalar(tree.mark(), Node.Kind.TEXT, text));
    }

    private static Node.Mapping tree(String policy, Map<String, Node.Mapping> trees) {
        if (!trees.containsKey(policy)) {
            throw new IllegalArgumentException(
                    "there is no policy \"%s\"; %s".formatted(policy, Suggestion.mend(policy, trees.keySet())));
        }
        return trees.get(policy);
    }

    static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("this is a folder, not a file");
        }
        if (!Files.exists(file)) {
            throw new IOException("there is no such file");
        }
        if (!Files.isReadable(file)) {
            throw new IOException("the file may not be read");
        }
        // A device or a pipe may never end: read no more than can be judged.
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Source.LIMIT_BYTES + 1);
        }
    }
}
