package vn.quay24.centre.kiosk;

import java.util.Optional;

/** What every kiosk is told at enrolment. */
public interface Welcome {
  String apiAddress();

  String brokerAddress();

  /** Public HPKE keyset, JSON. */
  String intakeKey();

  /** TUF root metadata; empty until the first release was published. */
  Optional<String> trustedRoot();
}
