package vn.quay24.provisioning.command;

import java.nio.file.Path;
import java.util.Set;
import vn.quay24.procedure.catalogue.Catalogue;
import vn.quay24.procedure.catalogue.Catalogues;
import vn.quay24.procedure.catalogue.InvalidCatalogueException;

/** {@code quay24 lint DIR}: says what keeps procedures from citizens. */
final class LintCommand implements Subcommand {

  @Override
  public String name() {
    return "lint";
  }

  @Override
  public Set<String> options() {
    return Set.of();
  }

  @Override
  public int run(Arguments arguments, Terminal terminal) throws UsageException {
    Path folder = Path.of(arguments.word("DIR"));
    try {
      Catalogue catalogue = Catalogues.load(folder);
      terminal.say("lint.clean", catalogue.procedures().size());
      return DONE;
    } catch (InvalidCatalogueException e) {
      e.problems().forEach(problem -> terminal.line(problem.in(terminal.language())));
      terminal.say("lint.problems", e.problems().size());
      return FAILED;
    }
  }
}
