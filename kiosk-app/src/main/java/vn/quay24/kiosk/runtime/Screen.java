package vn.quay24.kiosk.runtime;

import vn.quay24.kiosk.visit.Visit;

/**
 * Where a visit is seen. Called from the visit thread after each change; must return at once (hand
 * the visit to the screen's own thread). The screen answers through {@link VisitRunner#happen}.
 */
public interface Screen {

  void show(Visit visit);
}
