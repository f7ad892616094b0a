package vn.quay24.protocol.release;

import java.util.Set;

/** Whose signatures count for a role, and how many it takes. */
record RoleKeys(Set<ReleaseKey> keys, int threshold) {
  RoleKeys {
    keys = Set.copyOf(keys);
  }
}
