package vn.quay24.procedure.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.procedure.definition.LifeEvent;
import vn.quay24.procedure.definition.LocalizedText;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.due.WorkingCalendar;
import vn.quay24.procedure.form.FoldedText;
import vn.quay24.procedure.form.Form;

/** A catalogue that was read and linted. */
final class LoadedCatalogue implements Catalogue {
  private static final int MAX_QUERY = 100;

  /** What a procedure is found by. */
  private record Entry(Procedure procedure, String name, String rest) {}

  private final List<Procedure> procedures;
  private final Map<String, Form> forms;
  private final List<LifeEvent> lifeEvents;
  private final WorkingCalendar calendar;
  private final List<Entry> index;

  LoadedCatalogue(
      List<Procedure> procedures,
      Map<String, Form> forms,
      List<LifeEvent> lifeEvents,
      WorkingCalendar calendar) {
    this.procedures = List.copyOf(procedures);
    this.forms = Map.copyOf(forms);
    this.lifeEvents = List.copyOf(lifeEvents);
    this.calendar = calendar;
    this.index = this.procedures.stream().map(this::entry).toList();
  }

  @Override
  public List<Procedure> procedures() {
    return procedures;
  }

  @Override
  public Optional<Procedure> procedure(String code) {
    return procedures.stream().filter(each -> each.code().equals(code)).findFirst();
  }

  @Override
  public Form form(Procedure procedure) {
    Form form = forms.get(procedure.code());
    if (form == null) {
      throw new IllegalArgumentException(procedure.code() + " is not in this catalogue");
    }
    return form;
  }

  @Override
  public List<Procedure> search(String text) {
    String folded = FoldedText.of(text.substring(0, Math.min(text.length(), MAX_QUERY)));
    if (folded.isEmpty()) {
      return procedures;
    }
    List<String> words = List.of(folded.split(" "));
    return index.stream()
        .filter(entry -> words.stream().allMatch(word -> begins(entry.name + entry.rest, word)))
        .sorted(Comparator.comparingInt(entry -> rank(entry, folded)))
        .map(Entry::procedure)
        .toList();
  }

  @Override
  public List<LifeEvent> lifeEvents() {
    return lifeEvents;
  }

  @Override
  public WorkingCalendar calendar() {
    return calendar;
  }

  private Entry entry(Procedure procedure) {
    Stream<String> events =
        lifeEvents.stream()
            .filter(event -> procedure.lifeEvents().contains(event.key()))
            .flatMap(event -> all(event.name()));
    Stream<String> rest =
        Stream.of(
                all(procedure.summary()),
                procedure.keywords().stream(),
                procedure.lifeEvents().stream(),
                events,
                Stream.of(procedure.code()))
            .flatMap(each -> each);
    return new Entry(
        procedure,
        folded(Stream.concat(all(procedure.shortName()), all(procedure.name()))),
        folded(rest));
  }

  private static Stream<String> all(LocalizedText text) {
    return text.texts().values().stream();
  }

  /** Words with a space before each, so that the beginning of a word can be looked for. */
  private static String folded(Stream<String> texts) {
    StringBuilder all = new StringBuilder();
    texts.forEach(text -> all.append(' ').append(FoldedText.of(text)));
    return all.toString();
  }

  private static boolean begins(String words, String word) {
    return words.contains(" " + word);
  }

  /** The code first, then the whole query in the name, then any of its words, then the rest. */
  private static int rank(Entry entry, String query) {
    if (entry.procedure.code().equals(query)) {
      return 0;
    }
    if (begins(entry.name, query)) {
      return 1;
    }
    boolean inName = Stream.of(query.split(" ")).allMatch(word -> begins(entry.name, word));
    return inName ? 2 : 3;
  }
}
