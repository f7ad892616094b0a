package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceOfferTest {
  private static final String OBJECT_ID = "060a04007f0007020204";
  private static final byte[] TERMINAL_AUTHENTICATION = hex("300d060804007f0007020202020101");
  private static final byte[] OF_THE_CITIZEN_CARD = info(2, 2, 2, 13);

  @Test
  void theCitizenCardsOfferIsTaken() throws Exception {
    assertEquals(offer("2.2", 13), best(TERMINAL_AUTHENTICATION, OF_THE_CITIZEN_CARD));
  }

  @ParameterizedTest
  @CsvSource({"2, 8", "2, 18", "4, 8", "4, 18", "6, 12", "1, 0", "1, 2"})
  void everyStandardizedParameterIsTaken(int mapping, int parameters) throws Exception {
    assertEquals(offer(mapping + ".2", parameters), best(info(mapping, 2, 2, parameters)));
  }

  @ParameterizedTest
  @CsvSource({"2, 7", "2, 19", "2, 0", "4, 2", "1, 3", "1, 13", "3, 0", "4, 10", "5, 13", "7, 13"})
  void whatNoStandardNamesIsPassedOver(int mapping, int parameters) throws Exception {
    assertEquals(Optional.empty(), best(info(mapping, 2, 2, parameters)));
    assertEquals(offer("2.2", 13), best(info(mapping, 2, 2, parameters), OF_THE_CITIZEN_CARD));
  }

  @Test
  void theFirstVersionAndUnknownCiphersArePassedOver() throws Exception {
    assertEquals(Optional.empty(), best(info(2, 2, 1, 13), info(2, 5, 2, 13)));
  }

  @Test
  void anOfferWithoutParametersOrWithItsOwnIsPassedOver() throws Exception {
    byte[] bare = hex("300f" + OBJECT_ID + "0202" + "020102");
    byte[] own = Bytes.tlv(0x30, hex("060904007f000702020402"), hex("3003020101"));

    assertEquals(offer("2.2", 13), best(bare, own, OF_THE_CITIZEN_CARD));
  }

  @Test
  void theBestOfSeveralIsTakenWhereverItStands() throws Exception {
    byte[] tripleDes = info(2, 1, 2, 13);
    byte[] integrated = info(4, 2, 2, 13);
    byte[] primeField = info(1, 2, 2, 0);

    assertEquals(offer("2.2", 13), best(primeField, tripleDes, integrated, OF_THE_CITIZEN_CARD));
    assertEquals(offer("4.2", 13), best(primeField, tripleDes, integrated));
    assertEquals(offer("2.1", 13), best(primeField, tripleDes));
    assertEquals(offer("1.2", 0), best(primeField));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0500", "3000", "300402020101", "30030601ff", "3080"})
  void aBadEntryLeavesTheOthers(String entry) throws Exception {
    assertEquals(
        entry.equals("3080") ? Optional.empty() : offer("2.2", 13),
        best(hex(entry), OF_THE_CITIZEN_CARD));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyBytesAreAnOfferOrNone(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] file = Bytes.tlv(0x31, TERMINAL_AUTHENTICATION, OF_THE_CITIZEN_CARD);
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = file.clone();
      IntStream.range(0, 1 + random.nextInt(4))
          .forEach(_ -> changed[random.nextInt(changed.length)] = (byte) random.nextInt());

      Optional<PaceOffer> offer = PaceOffer.best(changed);

      assertTrue(offer.isEmpty() || offer.get().parameters().intValue() <= 18);
    }
  }

  private static Optional<PaceOffer> best(byte[]... infos) throws InterruptedException {
    return PaceOffer.best(Bytes.tlv(0x31, infos));
  }

  private static Optional<PaceOffer> offer(String kind, int parameters) {
    return Optional.of(
        new PaceOffer("0.4.0.127.0.7.2.2.4." + kind, BigInteger.valueOf(parameters)));
  }

  private static byte[] info(int mapping, int cipher, int version, int parameters) {
    return hex(
        "3012%s%02x%02x0201%02x0201%02x"
            .formatted(OBJECT_ID, mapping, cipher, version, parameters));
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
