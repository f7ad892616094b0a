package vn.quay24.device.drivers.slotboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.quay24.device.cabinet.Sensor;
import vn.quay24.device.indicator.Light;

class BoardMessageTest {

  /** Worked out with an independent program (Python's binascii.crc_hqx). */
  @Test
  void aQuestionIsAsTheProtocolWritesIt() {
    assertEquals(
        "? 07 READ*F979\n",
        new String(BoardMessage.question(7, "READ"), StandardCharsets.US_ASCII));
  }

  @Test
  void onlyTheRightAnswerToThatQuestionIsTaken() {
    String line = "! 07 OK DOOR=0 TILT=1*CE70";

    assertEquals(Optional.of("OK DOOR=0 TILT=1"), BoardMessage.answer(line, 7));
    assertEquals(Optional.empty(), BoardMessage.answer(line, 8));
    assertEquals(Optional.empty(), BoardMessage.answer(line.replace("TILT=1", "TILT=0"), 7));
    assertEquals(Optional.empty(), BoardMessage.answer(line.substring(1), 7));
  }

  @Test
  void wordsThatNobodyKnowsArePassedOver() {
    String hello = "1 LIGHTS=CARD,SLIP,CARD,FASCIA INPUTS=DOOR,JACK COLOURS=3";

    assertEquals(
        EnumSet.of(Light.CARD, Light.SLIP), BoardFields.listed(hello, "LIGHTS", Light.class));
    assertEquals(EnumSet.of(Sensor.DOOR), BoardFields.listed(hello, "INPUTS", Sensor.class));
    assertEquals(
        Map.of(Sensor.DOOR, false, Sensor.TILT, true),
        BoardFields.bits("DOOR=0 TILT=1 JACK=1 MAINS=", Sensor.class));
  }
}
