package io.howdah.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchRule;

/** Walls inside the house. Each takes the base package, so that it can be shown to fail. */
final class Walls {
  private Walls() {}

  static ArchRule javaFxOnlyInDesktop(String base) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + ".desktop..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..")
        .as("JavaFX is known to app/desktop alone");
  }

  static ArchRule noSqlInApp(String base) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            base + ".watch..", base + ".acts..", base + ".cli..", base + ".desktop..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..")
        .as("app speaks to PostgreSQL only through connectors/postgres (bench excepted)")
        .allowEmptyShould(true);
  }

  static ArchRule noCycles(String base) {
    return slices().matching(base + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  /** All it takes to read a script that lies beside its class, or eight bytes at once. */
  private static final String HARMLESS =
      "java\\.io\\.(InputStream|IOException|UncheckedIOException)|java\\.nio\\.ByteOrder";

  static ArchRule contractDependsOnNothing(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + ".contract..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideOutsideOfPackages(
                    base + ".contract..",
                    "java.lang..",
                    "java.util..",
                    "java.nio.charset..",
                    "java.security..",
                    "java.time..",
                    "java.math..")
                .and(DescribedPredicate.not(HasName.Predicates.nameMatching(HARMLESS))))
        .as("connectors/contract is embedded by applications: no dependency, no I/O")
        .allowEmptyShould(true);
  }

  static ArchRule fleetDoesNoIo(String base) {
    return noClasses()
        .that()
        .resideInAPackage(base + ".fleet..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.channels..", "java.net.http..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.nio\\.file\\.Files|java\\.net\\.(Server)?Socket|java\\.net\\.URL(Connection)?"
                + "|java\\.net\\.InetAddress|java\\.lang\\.Process(Builder)?")
        .as("connectors/fleet is records and pure rules, no I/O")
        .allowEmptyShould(true);
  }

  /**
   * The lab and bench start servers and peers; cli asks the terminal its size through a program.
   */
  static ArchRule onlyTheLabStartsServers(String base) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(base + ".lab..", base + ".bench..", base + ".cli..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .as("processes are started by lab, bench and cli alone")
        .allowEmptyShould(true);
  }

  static ArchRule packagesSayWhatTheyHold(String base) {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..util..",
            "..utils..",
            "..common..",
            "..helper..",
            "..helpers..",
            "..misc..",
            "..shared..",
            "..core..",
            "..impl..",
            "..manager..")
        .as("a package is named after the idea it holds");
  }
}
