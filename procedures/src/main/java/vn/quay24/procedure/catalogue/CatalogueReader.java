package vn.quay24.procedure.catalogue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;
import vn.quay24.procedure.definition.LifeEvent;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.due.HolidayYear;
import vn.quay24.procedure.due.WorkingCalendar;
import vn.quay24.procedure.form.CompiledForm;
import vn.quay24.procedure.form.Form;
import vn.quay24.procedure.form.InvalidConditionException;
import vn.quay24.procedure.form.InvalidSchemaException;
import vn.quay24.procedure.lint.Lint;
import vn.quay24.procedure.problem.Flaw;
import vn.quay24.procedure.problem.Problem;

/** Makes a catalogue out of its files, or says everything that is wrong with them. One use. */
final class CatalogueReader {
  private static final int MAX_DEPTH = 12;
  private static final TomlMapper TOML =
      new TomlMapper(
          TomlFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(MAX_DEPTH)
                      .maxNumberLength(20)
                      .build())
              .build());

  private final CatalogueFiles files;
  private final InstantSource clock;
  private final List<Problem> problems = new ArrayList<>();

  CatalogueReader(CatalogueFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  Catalogue read() throws InvalidCatalogueException {
    Fields manifest = fields(CatalogueFiles.MANIFEST);
    List<String> order = manifest.texts("procedures");
    List<LifeEvent> events = manifest.tables("life-event").stream().map(this::event).toList();
    manifest.end();
    HolidayReader holidays = new HolidayReader(CatalogueFiles.HOLIDAYS, problems);
    List<HolidayYear> years = holidays.read(fields(CatalogueFiles.HOLIDAYS));
    List<Procedure> procedures = new ArrayList<>();
    Map<String, Form> forms = new HashMap<>();
    for (String code : order) {
      procedure(code, events, procedures, forms);
    }
    refuseUnlisted(order);
    if (!problems.isEmpty()) {
      throw new InvalidCatalogueException(problems);
    }
    return new LoadedCatalogue(procedures, forms, events, new WorkingCalendar(years));
  }

  private LifeEvent event(Fields fields) {
    LifeEvent event = new LifeEvent(fields.text("key"), fields.localized("name"));
    fields.end();
    return event;
  }

  private void procedure(
      String code, List<LifeEvent> events, List<Procedure> into, Map<String, Form> forms) {
    String file = fileOf(code);
    int before = problems.size();
    Procedure procedure = ProcedureReader.read(fields(file));
    if (problems.size() > before) {
      return;
    }
    if (!procedure.code().equals(code)) {
      problems.add(Problem.of(file + ": code", Flaw.OTHER_CODE, procedure.code(), code));
    }
    Set<String> known = new HashSet<>();
    events.forEach(event -> known.add(event.key()));
    for (String event : procedure.lifeEvents()) {
      if (!known.contains(event)) {
        problems.add(
            Problem.of(
                file + ": life-events", Flaw.UNKNOWN_LIFE_EVENT, event, CatalogueFiles.MANIFEST));
      }
    }
    Lint.findings(procedure).forEach(problem -> problems.add(problem.within(file + ": ")));
    if (problems.size() == before) {
      compile(procedure, file, into, forms);
    }
  }

  private void compile(
      Procedure procedure, String file, List<Procedure> into, Map<String, Form> forms) {
    try {
      if (forms.put(procedure.code(), new CompiledForm(procedure, clock)) != null) {
        problems.add(
            Problem.of(
                CatalogueFiles.MANIFEST + ": procedures", Flaw.LISTED_TWICE, procedure.code()));
      }
      into.add(procedure);
    } catch (InvalidConditionException e) {
      problems.add(e.problem().within(file + ":"));
    } catch (InvalidSchemaException e) {
      problems.add(e.problem().within(file + ":"));
    }
  }

  private void refuseUnlisted(List<String> order) {
    Set<String> listed = new HashSet<>();
    order.forEach(code -> listed.add(fileOf(code)));
    for (String name : files.byName().keySet()) {
      if (name.startsWith("procedures/") && !listed.contains(name)) {
        problems.add(Problem.of(name + ":", Flaw.UNLISTED, CatalogueFiles.MANIFEST));
      }
    }
    if (order.isEmpty()) {
      problems.add(Problem.of(CatalogueFiles.MANIFEST + ": procedures", Flaw.EMPTY_LIST));
    }
  }

  private Fields fields(String file) {
    return new Fields(table(file), file + ":", problems);
  }

  private JsonNode table(String file) {
    byte[] content = files.byName().get(file);
    if (content == null) {
      problems.add(Problem.of(file + ":", Flaw.NO_FILE));
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return TOML.readTree(content);
    } catch (JacksonException e) {
      problems.add(Problem.of(file + ":", Flaw.NOT_TOML, where(e) + e.getOriginalMessage()));
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null ? "" : "(" + e.getLocation().getLineNr() + ") ";
  }

  private static String fileOf(String code) {
    return "procedures/" + code + ".toml";
  }
}
