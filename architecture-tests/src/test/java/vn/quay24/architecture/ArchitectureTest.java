package vn.quay24.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edges of the architecture, held by a failing test. */
class ArchitectureTest {
  private static final String ROOT = "vn.quay24";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Module (by its package) to the modules that it may see. */
  private static final Map<String, List<String>> EDGES =
      Map.ofEntries(
          Map.entry("typeface", List.of()),
          Map.entry("device", List.of()),
          Map.entry("procedure", List.of()),
          Map.entry("protocol", List.of()),
          Map.entry("device.drivers", List.of("device", "typeface")),
          Map.entry("device.emulator", List.of("device", "typeface")),
          Map.entry("simulator", List.of("protocol")),
          Map.entry("kiosk", List.of("device", "typeface", "procedure", "protocol")),
          Map.entry("agent", List.of("procedure", "protocol")),
          Map.entry("centre", List.of("typeface", "procedure", "protocol")),
          Map.entry("provisioning", List.of("procedure", "protocol")),
          Map.entry(
              "benchmark",
              List.of(
                  "device",
                  "device.drivers",
                  "device.emulator",
                  "typeface",
                  "procedure",
                  "kiosk")));

  static Stream<String> modules() {
    return EDGES.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleSeesOnlyWhatItsEdgesAllow(String module) {
    noClasses()
        .that(in(module))
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<>("are in another module of the product") {
              @Override
              public boolean test(JavaClass other) {
                return other.getPackageName().startsWith(ROOT)
                    && !in(module).test(other)
                    && EDGES.getOrDefault(module, List.of()).stream()
                        .noneMatch(allowed -> in(allowed).test(other));
              }
            })
        .allowEmptyShould(false)
        .check(PRODUCT);
  }

  /** Classes of a module: its package without the packages of modules that lie below it. */
  private static DescribedPredicate<JavaClass> in(String module) {
    DescribedPredicate<JavaClass> own = resideInAPackage(ROOT + "." + module + "..");
    return module.equals("device")
        ? own.and(
            DescribedPredicate.not(
                resideInAnyPackage(
                    ROOT + ".device.drivers..",
                    ROOT + ".device.emulator..",
                    ROOT + ".device.peer..")))
        : own;
  }

  @Test
  void onlyDriversAndEmulatorsTouchBytes() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".device.link..",
            ROOT + ".device.drivers..",
            ROOT + ".device.emulator..",
            ROOT + ".distribution.demo..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".device.link..")
        .check(PRODUCT);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  /** A feature: a package right below its module's, with all that is below it. */
  @ParameterizedTest
  @MethodSource("modules")
  void featuresFormNoCycle(String module) {
    slices()
        .matching(ROOT + "." + module + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  static Stream<String> applications() {
    return Stream.of("kiosk", "agent", "centre");
  }

  @ParameterizedTest
  @MethodSource("applications")
  void featuresNeverSeeAdapters(String application) {
    String[] adapters =
        Stream.of(
                "screen..",
                "web..",
                "store..",
                "centre.http..",
                "broker..",
                "connector..",
                "main..")
            .map(adapter -> ROOT + "." + application + "." + adapter)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + application + "..")
        .and()
        .resideOutsideOfPackages(adapters)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(adapters)
        .check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("applications")
  void librariesStayInTheAdaptersThatExistForThem(String application) {
    String app = ROOT + "." + application;
    only("javafx..", app, "screen..", "keyboard..", "main..");
    only("java.sql..", app, "store..", "main..");
    only("org.eclipse.paho..", app, "broker..");
    only("org.apache.activemq..", app, "broker..");
    only("io.javalin..", app, "web..", "main..");
    only("java.net.http..", app, "centre.http..", "connector..");
  }

  private static void only(String library, String app, String... places) {
    noClasses()
        .that()
        .resideInAPackage(app + "..")
        .and()
        .resideOutsideOfPackages(
            Stream.of(places).map(place -> app + "." + place).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(PRODUCT);
  }

  @Test
  void theVisitIsDecidedWithoutClockDeviceOrScreen() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".kiosk.visit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio..",
            "java.net..",
            "java.sql..",
            "javafx..",
            "java.util.concurrent..")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(PRODUCT);
  }

  @Test
  void chanceComesFromASecureSourceAndObjectsAreNotDeserialised() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .check(PRODUCT);
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        PRODUCT.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(one -> one.getClasses().stream().anyMatch(c -> !c.getSimpleName().isEmpty()))
            .filter(one -> !one.isAnnotatedWith(NullMarked.class))
            .map(one -> one.getName())
            .filter(name -> !name.contains(".jte"))
            .sorted()
            .toList();

    assertEquals(List.of(), unmarked);
  }

  @Test
  void theProductWasFound() {
    assertTrue(PRODUCT.size() > 300, "only " + PRODUCT.size() + " classes");
  }

  @Test
  void nothingDependsOnTheDistribution() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".distribution..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage(ROOT + ".distribution..")
        .check(PRODUCT);
  }
}
