package vn.quay24.kiosk.runtime;

import vn.quay24.kiosk.visit.Report;

/** Takes reports on behalf of one visit; what comes after that visit is dropped. Any thread. */
public interface Reply {

  void tell(Report report);
}
