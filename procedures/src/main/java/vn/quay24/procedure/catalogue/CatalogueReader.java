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
import vn.quay24.procedure.lint.Finding;
import vn.quay24.procedure.lint.Lint;

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
  private final List<String> problems = new ArrayList<>();

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
      problems.add(file + ": code is " + procedure.code() + ", but the file is listed as " + code);
    }
    Set<String> known = new HashSet<>();
    events.forEach(event -> known.add(event.key()));
    for (String event : procedure.lifeEvents()) {
      if (!known.contains(event)) {
        problems.add(
            file
                + ": life-events names "
                + event
                + ", which "
                + CatalogueFiles.MANIFEST
                + " lacks");
      }
    }
    for (Finding finding : Lint.findings(procedure)) {
      problems.add(file + ": " + finding.field() + " " + finding.problem());
    }
    if (problems.size() == before) {
      compile(procedure, file, into, forms);
    }
  }

  private void compile(
      Procedure procedure, String file, List<Procedure> into, Map<String, Form> forms) {
    try {
      if (forms.put(procedure.code(), new CompiledForm(procedure, clock)) != null) {
        problems.add(CatalogueFiles.MANIFEST + ": procedures lists " + procedure.code() + " twice");
      }
      into.add(procedure);
    } catch (InvalidConditionException | InvalidSchemaException e) {
      problems.add(file + ": " + e.getMessage());
    }
  }

  private void refuseUnlisted(List<String> order) {
    Set<String> listed = new HashSet<>();
    order.forEach(code -> listed.add(fileOf(code)));
    for (String name : files.byName().keySet()) {
      if (name.startsWith("procedures/") && !listed.contains(name)) {
        problems.add(name + ": is not listed under procedures in " + CatalogueFiles.MANIFEST);
      }
    }
    if (order.isEmpty()) {
      problems.add(CatalogueFiles.MANIFEST + ": procedures lists none");
    }
  }

  private Fields fields(String file) {
    return new Fields(table(file), file + ":", problems);
  }

  private JsonNode table(String file) {
    byte[] content = files.byName().get(file);
    if (content == null) {
      problems.add(file + ": is missing");
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return TOML.readTree(content);
    } catch (JacksonException e) {
      problems.add(file + ": is not TOML: " + where(e) + e.getOriginalMessage());
      return JsonNodeFactory.instance.objectNode();
    }
  }

  private static String where(JacksonException e) {
    return e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
  }

  private static String fileOf(String code) {
    return "procedures/" + code + ".toml";
  }
}
