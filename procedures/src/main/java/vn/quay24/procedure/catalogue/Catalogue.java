package vn.quay24.procedure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quay24.procedure.definition.LifeEvent;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.due.WorkingCalendar;
import vn.quay24.procedure.form.Form;

/** The procedures of one release. Immutable. */
public interface Catalogue {

  /** All procedures, most used first. */
  List<Procedure> procedures();

  Optional<Procedure> procedure(String code);

  /** The form of a procedure of this catalogue. */
  Form form(Procedure procedure);

  /**
   * Finds by words of name, summary, keywords or code, with or without diacritics, in either tone
   * style.
   */
  List<Procedure> search(String text);

  /** Turns in a life under which procedures are found, in the order of the screen. */
  List<LifeEvent> lifeEvents();

  /** Working days, holidays and swapped days; due dates are counted over it. */
  WorkingCalendar calendar();

  /** Procedures of a life event, most used first. */
  default List<Procedure> forLifeEvent(String key) {
    return procedures().stream().filter(each -> each.lifeEvents().contains(key)).toList();
  }

  /** Procedures that can be chosen on this day, most used first. */
  default List<Procedure> offeredOn(LocalDate day) {
    return procedures().stream().filter(each -> each.offeredOn(day)).toList();
  }
}
