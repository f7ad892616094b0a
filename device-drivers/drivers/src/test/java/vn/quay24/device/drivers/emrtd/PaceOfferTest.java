package vn.quay24.device.drivers.emrtd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
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
  @CsvSource({"2, 8", "2, 18", "4, 8", "4, 18", "6, 12", "1, 0", "1, 2", "3, 0", "3, 2"})
  void everyStandardizedParameterIsTaken(int mapping, int parameters) throws Exception {
    assertEquals(offer(mapping + ".2", parameters), best(info(mapping, 2, 2, parameters)));
  }

  @ParameterizedTest
  @CsvSource({"2, 7", "2, 19", "2, 0", "4, 2", "1, 3", "1, 13", "3, 3", "4, 10", "5, 13", "7, 13"})
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
  void parametersThatTheChipNamesItselfAreFoundByTheCurveThatTheyAre() throws Exception {
    byte[] called64 = hex("3012" + OBJECT_ID + "0202020102" + "020140");
    byte[] unnamed = hex("300f" + OBJECT_ID + "0202" + "020102");
    byte[] id = hex("020140");

    for (byte[] algorithm : List.of(BY_NUMBER, byName(), speltOut("brainpoolP256r1"))) {
      assertEquals(
          own(13, Optional.of(BigInteger.valueOf(64))), best(called64, domain(algorithm, id)));
      assertEquals(own(13, Optional.empty()), best(domain(algorithm, new byte[0]), unnamed));
    }
  }

  @Test
  void aCurveThatNoStandardNamesIsPassedOver() throws Exception {
    byte[] called64 = hex("3012" + OBJECT_ID + "0202020102" + "020140");
    byte[] almost = speltOut("brainpoolP256r1");
    almost[almost.length - 5] ^= 1; // in the order
    byte[] twisted = speltOut("brainpoolP256t1");

    for (byte[] algorithm :
        List.of(almost, twisted, hex("3000"), hex("300206003003020101"), hex(NAME_WITHOUT_BYTES))) {
      assertEquals(Optional.empty(), best(called64, domain(algorithm, hex("020140"))));
    }
  }

  @Test
  void theBestOfSeveralIsTakenWhereverItStands() throws Exception {
    byte[] tripleDes = info(2, 1, 2, 13);
    byte[] integrated = info(4, 2, 2, 13);
    byte[] primeField = info(1, 2, 2, 0);

    byte[] proving = info(6, 4, 2, 13);

    assertEquals(
        offer("2.2", 13), best(primeField, proving, tripleDes, integrated, OF_THE_CITIZEN_CARD));
    assertEquals(offer("6.4", 13), best(primeField, proving, tripleDes, integrated));
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
        new PaceOffer(
            "0.4.0.127.0.7.2.2.4." + kind,
            BigInteger.valueOf(parameters),
            Optional.of(BigInteger.valueOf(parameters))));
  }

  /** standardizedDomainParameters, 13. */
  private static final byte[] BY_NUMBER = hex("300c060704007f0007010202010d");

  /** id-ecPublicKey with a curve whose object identifier has no byte. */
  private static final String NAME_WITHOUT_BYTES = "300b06072a8648ce3d02010600";

  private static byte[] byName() throws IOException {
    return new AlgorithmIdentifier(
            X9ObjectIdentifiers.id_ecPublicKey, TeleTrusTObjectIdentifiers.brainpoolP256r1)
        .getEncoded();
  }

  private static byte[] speltOut(String curve) throws IOException {
    return new AlgorithmIdentifier(
            X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getByName(curve))
        .getEncoded();
  }

  /** PACEDomainParameterInfo. */
  private static byte[] domain(byte[] algorithm, byte[] id) {
    return Bytes.tlv(0x30, hex("060904007f000702020402"), algorithm, id);
  }

  private static Optional<PaceOffer> own(int parameters, Optional<BigInteger> reference) {
    return Optional.of(
        new PaceOffer("0.4.0.127.0.7.2.2.4.2.2", BigInteger.valueOf(parameters), reference));
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
