package vn.quay24.kiosk.durable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Records without a disk, which can fail as one does. */
public final class MemoryRecords implements Records {
  private final Map<String, Map<String, Object>> rows = new TreeMap<>();
  private boolean failing;
  private int damaged;

  /** Whether every write fails from now on. */
  public synchronized void failing(boolean now) {
    failing = now;
  }

  /** Says that so many records were found damaged. */
  public synchronized void damaged(int number) {
    damaged = number;
  }

  @Override
  public synchronized <T> Optional<T> find(Kind<T> kind, String id) {
    return Optional.ofNullable(of(kind).get(id)).map(kind.type()::cast);
  }

  @Override
  public synchronized <T> List<T> all(Kind<T> kind) {
    List<T> all = new ArrayList<>();
    of(kind).values().forEach(value -> all.add(kind.type().cast(value)));
    return all;
  }

  private Map<String, Object> of(Kind<?> kind) {
    return rows.computeIfAbsent(kind.name(), _ -> new TreeMap<>());
  }

  @Override
  public synchronized void write(Change... changes) throws StoreException {
    if (failing) {
      throw new StoreException("the disk is full");
    }
    for (Change change : changes) {
      switch (change) {
        case Change.Put<?>(var kind, var id, var value) -> of(kind).put(id, value);
        case Change.Remove(var kind, var id) -> of(kind).remove(id);
      }
    }
  }

  @Override
  public void verify() {}

  @Override
  public synchronized int damaged() {
    return damaged;
  }

  @Override
  public void scrub() {}
}
