package vn.quay24.kiosk.runtime;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.quay24.device.Advisory;
import vn.quay24.device.Device;
import vn.quay24.device.DeviceFault;
import vn.quay24.device.DeviceKind;
import vn.quay24.device.DeviceStatus;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.kiosk.visit.Ability;
import vn.quay24.kiosk.visit.Capabilities;
import vn.quay24.kiosk.visit.Capabilities.Missing;

/**
 * Keeps what works now, from the devices' own words, the centre and the catalogue. Thread-safe;
 * listeners are called on the thread that brought the change.
 */
public final class CapabilityBoard {
  private final Map<DeviceKind, DeviceStatus> statuses = new ConcurrentHashMap<>();
  private final List<Consumer<Capabilities>> listeners = new ArrayList<>(); // guarded by this
  private final List<Runnable> statusListeners = new ArrayList<>(); // guarded by this
  private boolean bothSides; // guarded by this
  private boolean centre; // guarded by this
  private boolean catalogue; // guarded by this
  private Capabilities last = Capabilities.ALL; // guarded by this

  /** Follows these devices from now on. */
  public void follow(Devices devices) {
    devices.all().forEach(this::follow);
    bothSides(devices.scanner().filter(DocumentScanner::bothSides).isPresent());
  }

  private synchronized void bothSides(boolean offered) {
    bothSides = offered;
    changed();
  }

  /** Follows one more device from now on. */
  public void follow(Device device) {
    device.onStatus(
        status -> {
          statuses.put(status.kind(), status);
          changed();
          statusListeners().forEach(Runnable::run);
        });
  }

  private synchronized List<Runnable> statusListeners() {
    return List.copyOf(statusListeners);
  }

  public synchronized void centre(boolean reachable) {
    centre = reachable;
    changed();
  }

  public synchronized void catalogue(boolean loaded) {
    catalogue = loaded;
    changed();
  }

  /** Calls with every change that a visit can notice, and at once. */
  public synchronized void onChange(Consumer<Capabilities> listener) {
    listeners.add(listener);
    listener.accept(present());
  }

  /** Calls with every change of a device, also those that a visit does not notice. */
  public synchronized void onStatus(Runnable listener) {
    statusListeners.add(listener);
  }

  /** Last observed of each device. */
  public List<DeviceStatus> statuses() {
    return List.copyOf(statuses.values());
  }

  private synchronized void changed() {
    Capabilities now = present();
    if (!now.equals(last)) {
      last = now;
      listeners.forEach(listener -> listener.accept(now));
    }
  }

  /** As of now. */
  public synchronized Capabilities present() {
    Map<Ability, Missing> missing = new EnumMap<>(Ability.class);
    device(missing, Ability.READ_CARDS, DeviceKind.ID_CARD_READER);
    device(missing, Ability.READ_CODES, DeviceKind.CODE_READER);
    device(missing, Ability.SCAN, DeviceKind.SCANNER);
    if (!bothSides) {
      missing.put(Ability.SCAN_BOTH_SIDES, new Missing.NotInstalled());
    }
    device(missing, Ability.PHOTOGRAPH, DeviceKind.DOCUMENT_CAMERA);
    device(missing, Ability.PRINT, DeviceKind.RECEIPT_PRINTER);
    device(missing, Ability.PRINT_DOCUMENTS, DeviceKind.DOCUMENT_PRINTER);
    device(missing, Ability.OPEN_DOORS, DeviceKind.LOCKER);
    if (!centre) {
      missing.put(Ability.REACH_CENTRE, new Missing.CentreAway());
    }
    if (!catalogue) {
      missing.put(Ability.OFFER_PROCEDURES, new Missing.NoCatalogue());
    }
    return new Capabilities(missing, housingOpen());
  }

  private boolean housingOpen() {
    DeviceStatus cabinet = statuses.get(DeviceKind.CABINET);
    return cabinet != null
        && (cabinet.advisories().contains(Advisory.CABINET_OPEN)
            || cabinet.fault().filter(DeviceFault.ServiceDoorOpen.class::isInstance).isPresent());
  }

  private void device(Map<Ability, Missing> missing, Ability ability, DeviceKind kind) {
    DeviceStatus status = statuses.get(kind);
    if (status == null) {
      missing.put(ability, new Missing.NotInstalled());
    } else if (!status.usable()) {
      missing.put(
          ability,
          status.fault().<Missing>map(Missing.Faulted::new).orElseGet(Missing.Starting::new));
    }
  }
}
