package vn.quay24.distribution.demo;

import java.util.List;
import vn.quay24.distribution.demo.web.BenchState;

/** The accounts that the centre makes at its first start. */
final class SampleAccounts {
  static final List<BenchState.Account> ALL = List.of();

  private SampleAccounts() {}
}
