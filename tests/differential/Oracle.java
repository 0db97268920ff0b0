import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.FormIndex;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.IFormElement;
import org.javarosa.core.model.ItemsetBinding;
import org.javarosa.core.model.QuestionDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.AnswerDataFactory;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.UncastData;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormAnswerDataSerializer;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.expr.XPathExpression;
import org.javarosa.xpath.expr.XPathFuncExpr;

/**
 * JavaRosa behind a line protocol: one request a line, fields parted by tabs and URL-encoded; the answer is any
 * number of lines and then "end", or one line "error".
 *
 *   open FORM.xml FOLDER     answer REF VALUE     add PARENT/NAME     remove REF     evaluate EXPRESSION CONTEXT
 *
 * References are those of inspector.xlsform: /data/rep[2]/q, an index on repeats only, counted from 1.
 */
public class Oracle {
    private static final int ROUNDS = 6;
    private static PrintStream out;
    private static Path folder;
    private FormDef form;
    private final List<GroupDef> repeats = new ArrayList<>();
    private final List<QuestionDef> questions = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
        ReferenceManager.instance().addReferenceFactory(new Beside());
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Oracle oracle = new Oracle();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            StringBuilder said = new StringBuilder();
            try {
                oracle.run(line.split("\t", -1), said);
                out.print(said.append("end\n"));
            } catch (Throwable error) {
                out.print("error\t" + encoded(root(error)) + "\n");
            }
            out.flush();
        }
    }

    private static String root(Throwable error) {
        StringBuilder said = new StringBuilder();
        for (Throwable each = error; each != null; each = each.getCause()) {
            said.append(each.getClass().getSimpleName()).append(": ").append(each.getMessage()).append(" | ");
        }
        return said.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void run(String[] request, StringBuilder said) throws Exception {
        switch (request[0]) {
            case "open":
                open(Path.of(decoded(request[1])), Path.of(decoded(request[2])));
                break;
            case "answer":
                answer(reference(decoded(request[1])), decoded(request[2]));
                break;
            case "add":
                add(decoded(request[1]));
                break;
            case "remove":
                remove(reference(decoded(request[1])));
                break;
            case "evaluate":
                evaluate(decoded(request[1]), decoded(request[2]), said);
                return;
            default:
                throw new IllegalArgumentException(request[0]);
        }
        settle();
        describe(said);
    }

    private void open(Path xml, Path beside) throws Exception {
        folder = beside;
        try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(xml), StandardCharsets.UTF_8)) {
            form = new XFormParser(reader).parse();
        }
        repeats.clear();
        questions.clear();
        collect(form);
        new FormEntryController(new FormEntryModel(form));
        repeats.forEach(this::empty);
        form.initialize(true, new InstanceInitializationFactory());
    }

    /** A counted repeat starts with nothing: what its count asks for is made when the form is walked. */
    private void empty(GroupDef repeat) {
        TreeReference bound = FormInstance.unpackReference(repeat.getBind());
        if (repeat.getCountReference() == null) {
            return;
        }
        for (TreeReference above : every(bound.getParentRef())) {
            TreeElement parent = form.getMainInstance().resolveReference(above);
            while (parent.getChildMultiplicity(bound.getNameLast()) > 0) {
                parent.removeChild(bound.getNameLast(), parent.getChildMultiplicity(bound.getNameLast()) - 1);
            }
        }
    }

    private void collect(IFormElement element) {
        if (element instanceof GroupDef && ((GroupDef) element).getRepeat()) {
            repeats.add((GroupDef) element);
        }
        if (element instanceof QuestionDef) {
            questions.add((QuestionDef) element);
        }
        if (element.getChildren() != null) {
            element.getChildren().forEach(this::collect);
        }
    }

    // References and indexes

    private static TreeReference reference(String text) {
        TreeReference found = TreeReference.rootRef();
        for (String part : text.substring(1).split("/")) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            int at = bracket < 0 ? 1 : Integer.parseInt(part.substring(bracket + 1, part.length() - 1));
            found.add(name, at - 1);
        }
        return found;
    }

    private String written(TreeElement node) {
        StringBuilder path = new StringBuilder();
        for (TreeElement each = node; each != null && each.getName() != null; each = (TreeElement) each.getParent()) {
            path.insert(0, "/" + each.getName() + (each.isRepeatable() ? "[" + (each.getMult() + 1) + "]" : ""));
        }
        return path.toString();
    }

    private FormIndex index(TreeReference repeat) {
        List<Integer> indexes = new ArrayList<>();
        List<Integer> multiplicities = new ArrayList<>();
        List<IFormElement> elements = new ArrayList<>();
        if (!descend(form, repeat, indexes, multiplicities, elements)) {
            throw new IllegalArgumentException("no repeat " + repeat);
        }
        return form.buildIndex(indexes, multiplicities, elements);
    }

    private boolean descend(IFormElement top, TreeReference wanted, List<Integer> indexes,
                            List<Integer> multiplicities, List<IFormElement> elements) {
        List<IFormElement> children = top.getChildren();
        for (int i = 0; children != null && i < children.size(); i++) {
            IFormElement child = children.get(i);
            if (!(child instanceof GroupDef)) {
                continue;
            }
            boolean repeats = ((GroupDef) child).getRepeat();
            TreeReference bound = child.getBind() == null ? null : FormInstance.unpackReference(child.getBind());
            indexes.add(i);
            multiplicities.add(repeats ? wanted.getMultiplicity(Math.min(bound.size(), wanted.size()) - 1) : 0);
            elements.add(child);
            if (repeats && bound.genericize().equals(wanted.genericize())) {
                return true;
            }
            if (descend(child, wanted, indexes, multiplicities, elements)) {
                return true;
            }
            indexes.remove(indexes.size() - 1);
            multiplicities.remove(multiplicities.size() - 1);
            elements.remove(elements.size() - 1);
        }
        return false;
    }

    // Changing

    /** JavaRosa runs again what reads the answer in its own instance only: run it in the others, which may read it too. */
    private void answer(TreeReference at, String value) {
        form.setValue(value.isEmpty() ? null : data(at, value), at, true);
        TreeElement answered = form.getMainInstance().resolveReference(at);
        for (TreeReference fellow : every(at)) {
            if (form.getMainInstance().resolveReference(fellow) != answered) {
                form.triggerTriggerables(fellow);
            }
        }
    }

    private IAnswerData data(TreeReference at, String value) {
        TreeElement node = form.getMainInstance().resolveReference(at);
        QuestionDef question = FormDef.findQuestionByRef(at, form);
        int control = question == null ? -1 : question.getControlType();
        IAnswerData template = AnswerDataFactory.template(control, node.getDataType());
        return template.cast(new UncastData(value));
    }

    private void add(String text) throws Exception {
        TreeReference at = reference(text);
        TreeElement parent = form.getMainInstance().resolveReference(at.getParentRef());
        at.setMultiplicity(at.size() - 1, parent.getChildMultiplicity(at.getNameLast()));
        create(at);
    }

    private void create(TreeReference at) throws Exception {
        form.createNewRepeat(index(at));
        List<TreeReference> fresh = new ArrayList<>();
        below(form.getMainInstance().resolveReference(at), fresh);
        fresh.forEach(form::triggerTriggerables);
        touch(at);
    }

    /** Every instance may count its fellows. */
    private void touch(TreeReference at) {
        TreeElement parent = form.getMainInstance().resolveReference(at.getParentRef());
        for (int i = 0; i < parent.getChildMultiplicity(at.getNameLast()); i++) {
            TreeReference each = at.clone();
            each.setMultiplicity(each.size() - 1, i);
            form.triggerTriggerables(each);
        }
    }

    /** JavaRosa leaves stale some of what reads nodes deep in an instance that came or went: run what reads them. */
    private void remove(TreeReference at) {
        List<TreeReference> gone = new ArrayList<>();
        below(form.getMainInstance().resolveReference(at), gone);
        form.deleteRepeat(index(at));
        gone.forEach(form::triggerTriggerables);
        touch(at);
    }

    private static void below(TreeElement node, List<TreeReference> found) {
        found.add(node.getRef());
        for (int i = 0; i < node.getNumChildren(); i++) {
            if (node.getChildAt(i).getMult() != TreeReference.INDEX_TEMPLATE) {
                below(node.getChildAt(i), found);
            }
        }
    }

    /** JavaRosa makes counted instances and filters answers only while a person walks the form: walk until it rests. */
    private void settle() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            boolean changed = false;
            for (GroupDef repeat : repeats) {
                changed |= count(repeat);
            }
            for (QuestionDef question : questions) {
                changed |= offer(question);
            }
            if (!changed) {
                return;
            }
        }
    }

    private List<TreeReference> every(TreeReference generic) {
        return form.getEvaluationContext().expandReference(generic.genericize());
    }

    private boolean count(GroupDef repeat) throws Exception {
        if (repeat.getCountReference() == null) {
            return false;
        }
        boolean changed = false;
        TreeReference bound = FormInstance.unpackReference(repeat.getBind());
        for (TreeReference above : every(bound.getParentRef())) {
            if (!form.getMainInstance().resolveReference(above).isRelevant()) {
                continue;
            }
            TreeReference at = above.clone();
            at.add(bound.getNameLast(), 0);
            TreeReference counter = FormInstance.unpackReference(repeat.getCountReference()).contextualize(at);
            IAnswerData said = form.getMainInstance().resolveReference(counter).getValue();
            int wanted = said == null ? 0 : (int) Math.max(0, Double.parseDouble(said.getDisplayText()));
            TreeElement parent = form.getMainInstance().resolveReference(above);
            while (parent.getChildMultiplicity(bound.getNameLast()) < wanted) {
                at.setMultiplicity(at.size() - 1, parent.getChildMultiplicity(bound.getNameLast()));
                create(at);
                changed = true;
            }
            while (parent.getChildMultiplicity(bound.getNameLast()) > wanted) {
                at.setMultiplicity(at.size() - 1, parent.getChildMultiplicity(bound.getNameLast()) - 1);
                remove(at);
                changed = true;
            }
        }
        return changed;
    }

    /** Asking for the choices drops answers no longer on offer, but recalculates nothing: set again what is left. */
    private boolean offer(QuestionDef question) throws ReflectiveOperationException {
        ItemsetBinding choices = question.getDynamicChoices();
        if (choices == null) {
            return false;
        }
        boolean changed = false;
        for (TreeReference at : every(FormInstance.unpackReference(question.getBind()))) {
            TreeElement node = form.getMainInstance().resolveReference(at);
            if (!node.isRelevant()) {
                continue;
            }
            String before = value(node);
            choices(choices, at);
            if (!before.equals(value(node))) {
                form.setValue(node.getValue(), at, true);
                form.getMainInstance().resolveReference(at);
                changed = true;
            }
        }
        return changed;
    }

    /** Without the list it keeps: that one is not renewed when what the filter reads is hidden or shown again. */
    private List<SelectChoice> choices(ItemsetBinding choices, TreeReference at) throws ReflectiveOperationException {
        Field kept = ItemsetBinding.class.getDeclaredField("cachedFilteredChoiceList");
        kept.setAccessible(true);
        kept.set(choices, null);
        return choices.getChoices(form, at);
    }

    // Saying

    private static String value(TreeElement node) {
        if (node.getValue() == null) {
            return "";
        }
        return String.valueOf(new XFormAnswerDataSerializer().serializeAnswerData(node.getValue()));
    }

    private void describe(StringBuilder said) throws IOException, ReflectiveOperationException {
        describe(form.getMainInstance().getRoot(), said);
        for (QuestionDef question : questions) {
            ItemsetBinding choices = question.getDynamicChoices();
            if (choices == null) {
                continue;
            }
            for (TreeReference at : every(FormInstance.unpackReference(question.getBind()))) {
                TreeElement node = form.getMainInstance().resolveReference(at);
                if (node.isRelevant()) {
                    List<String> offered = new ArrayList<>();
                    for (SelectChoice choice : choices(choices, at)) {
                        offered.add(choice.getValue());
                    }
                    said.append("choices\t").append(written(node)).append('\t')
                        .append(encoded(String.join(" ", offered))).append('\n');
                }
            }
        }
        byte[] xml = new XFormSerializingVisitor().serializeInstance(form.getMainInstance());
        said.append("xml\t").append(encoded(new String(xml, StandardCharsets.UTF_8))).append('\n');
    }

    private void describe(TreeElement node, StringBuilder said) {
        if (node.getMult() == TreeReference.INDEX_TEMPLATE) {
            return;
        }
        boolean holds = form.evaluateConstraint(node.getRef(), node.getValue());
        said.append("node\t").append(written(node)).append('\t').append(node.isRelevant() ? 1 : 0).append('\t')
            .append(node.isRequired() ? 1 : 0).append('\t').append(holds ? 1 : 0).append('\t')
            .append(node.isEnabled() ? 0 : 1).append('\t').append(encoded(value(node))).append('\n');
        for (int i = 0; i < node.getNumChildren(); i++) {
            describe(node.getChildAt(i), said);
        }
    }

    private void evaluate(String expression, String context, StringBuilder said) throws Exception {
        XPathExpression parsed = XPathParseTool.parseXPath(expression);
        EvaluationContext around = new EvaluationContext(form.getEvaluationContext(), reference(context));
        Object value = XPathFuncExpr.unpack(parsed.eval(form.getMainInstance(), around));
        String kind = value.getClass().getSimpleName();
        said.append("value\t").append(kind).append('\t').append(encoded(String.valueOf(value))).append('\n');
    }

    /** CSV and XML lists lie in the folder named by "open". */
    private static final class Beside implements ReferenceFactory {
        public boolean derives(String uri) {
            return uri.startsWith("jr://file");
        }

        public Reference derive(String uri) {
            return new Lying(folder.resolve(uri.substring(uri.lastIndexOf('/') + 1)));
        }

        public Reference derive(String uri, String context) {
            return derive(uri);
        }
    }

    private static final class Lying implements Reference {
        private final Path path;

        Lying(Path path) {
            this.path = path;
        }

        public boolean doesBinaryExist() {
            return Files.exists(path);
        }

        public InputStream getStream() throws IOException {
            return new FileInputStream(path.toFile());
        }

        public String getURI() {
            return path.toUri().toString();
        }

        public String getLocalURI() {
            return path.toString();
        }

        public boolean isReadOnly() {
            return true;
        }

        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        public void remove() {
            throw new UnsupportedOperationException();
        }

        public Reference[] probeAlternativeReferences() {
            return new Reference[0];
        }
    }
}
