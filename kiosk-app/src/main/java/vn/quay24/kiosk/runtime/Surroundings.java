package vn.quay24.kiosk.runtime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quay24.device.Device;
import vn.quay24.device.cabinet.Cabinet;
import vn.quay24.device.indicator.Indicators;
import vn.quay24.device.power.PowerSupply;
import vn.quay24.device.scanner.DocumentScanner;
import vn.quay24.device.sound.AudioIndicator;
import vn.quay24.device.sound.HeadphoneJack;

/** What stands beside the devices that a visit uses: a kiosk serves without any of it. */
public record Surroundings(
    Optional<Indicators> lights,
    Optional<Cabinet> cabinet,
    Optional<PowerSupply> power,
    Optional<DocumentScanner> camera,
    Optional<AudioIndicator> sound,
    Optional<HeadphoneJack> jack) {

  List<Device> all() {
    return Stream.<Optional<? extends Device>>of(lights, cabinet, power, camera, sound, jack)
        .<Device>flatMap(Optional::stream)
        .toList();
  }
}
