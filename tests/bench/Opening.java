import java.io.FileReader;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/** Opens a form with JavaRosa as often as told and prints the milliseconds of each time. */
public class Opening {
    public static void main(String[] arguments) throws Exception {
        new XFormsModule().registerModule();
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            long start = System.nanoTime();
            try (FileReader reader = new FileReader(arguments[0])) {
                FormDef form = new XFormParser(reader).parse();
                form.initialize(true, new InstanceInitializationFactory());
            }
            System.out.println((System.nanoTime() - start) / 1e6);
        }
    }
}
