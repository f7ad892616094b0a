package vn.quay24.kiosk.main;

import java.util.List;
import java.util.Optional;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.definition.LifeEvent;
import vn.quay24.procedure.definition.Procedure;
import vn.quay24.procedure.due.WorkingCalendar;
import vn.quay24.procedure.form.Form;

/** Before the first release: nothing can be handed in. */
final class EmptyCatalogue implements Catalogue {

  @Override
  public List<Procedure> procedures() {
    return List.of();
  }

  @Override
  public Optional<Procedure> procedure(String code) {
    return Optional.empty();
  }

  @Override
  public Form form(Procedure procedure) {
    throw new IllegalArgumentException("no procedure is of this catalogue");
  }

  @Override
  public List<Procedure> search(String text) {
    return List.of();
  }

  @Override
  public List<LifeEvent> lifeEvents() {
    return List.of();
  }

  @Override
  public WorkingCalendar calendar() {
    return new WorkingCalendar(List.of());
  }
}
