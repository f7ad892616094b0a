package vn.quay24.centre.desk;

import java.util.Optional;

/** The communes that this centre serves. */
@FunctionalInterface
public interface Units {

  /**
   * A commune.
   *
   * @param dossierPattern what its dossier codes begin with, for example {@code 999.00.00.H99}
   */
  record Unit(String code, String name, String dossierPattern) {}

  Optional<Unit> find(String code);
}
