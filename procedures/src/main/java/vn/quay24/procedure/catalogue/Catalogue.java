package vn.quay24.procedure.catalogue;

import java.util.List;
import java.util.Optional;
import vn.quay24.procedure.definition.Procedure;
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
}
