package vn.quay24.distribution.kiosk.devices.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.quay24.distribution.kiosk.console.Console;

/** What a trial shows: words for a person as it goes, facts for a machine at the end. */
public final class Findings {
  private final Console console;
  private final Map<String, Object> facts = new LinkedHashMap<>();

  public Findings(Console console) {
    this.console = console;
  }

  public Console console() {
    return console;
  }

  public void note(String name, Object fact) {
    facts.put(name, fact);
  }

  /** In the order noted. */
  public Map<String, Object> facts() {
    return facts;
  }
}
