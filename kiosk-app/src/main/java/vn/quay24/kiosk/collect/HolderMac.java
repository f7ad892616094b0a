package vn.quay24.kiosk.collect;

/** Hides a citizen's number under the kiosk's own key. */
public interface HolderMac {

  /** The same number gives the same bytes, on this kiosk only. */
  byte[] of(String citizenNumber);
}
