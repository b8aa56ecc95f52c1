package io.howdah.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.howdah.architecture.wrong.acts.one.KnowsTwo;
import io.howdah.architecture.wrong.contract.KnowsFleet;
import io.howdah.architecture.wrong.desktop.KnowsLab;
import io.howdah.architecture.wrong.fleet.ReadsFile;
import io.howdah.architecture.wrong.postgres.KnowsWatch;
import io.howdah.architecture.wrong.util.Strings;
import io.howdah.architecture.wrong.watch.RunsSql;
import io.howdah.architecture.wrong.watch.StartsProcess;
import io.howdah.architecture.wrong.watch.UsesJavaFx;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wall holds in the house, and every wall is seen to fall on a class that breaks it. */
class WallsTest {
  private static final String HOUSE = "io.howdah";
  private static final String WRONG = "io.howdah.architecture.wrong";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(HOUSE);
  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(WRONG);

  private record Wall(String name, Function<String, ArchRule> rule, Class<?> breaker) {}

  private static Stream<Wall> walls() {
    return Stream.of(
        new Wall("JavaFX only in desktop", Walls::javaFxOnlyInDesktop, UsesJavaFx.class),
        new Wall("no SQL in app", Walls::noSqlInApp, RunsSql.class),
        new Wall("no cycles between packages", Walls::noCycles, KnowsTwo.class),
        new Wall("contract depends on nothing", Walls::contractDependsOnNothing, KnowsFleet.class),
        new Wall("fleet does no I/O", Walls::fleetDoesNoIo, ReadsFile.class),
        new Wall(
            "only the lab starts servers", Walls::onlyTheLabStartsServers, StartsProcess.class),
        new Wall("packages say what they hold", Walls::packagesSayWhatTheyHold, Strings.class),
        new Wall("arrow up", base -> Arrows.from(base, "postgres"), KnowsWatch.class),
        new Wall("lab unknown to desktop", base -> Arrows.from(base, "desktop"), KnowsLab.class));
  }

  @Test
  void productionIsImported() {
    assertThat(PRODUCTION.size()).isGreaterThan(50);
    assertThat(PRODUCTION.stream().map(type -> type.getPackageName()))
        .noneMatch(name -> name.startsWith(WRONG));
  }

  @TestFactory
  Stream<DynamicTest> wallsHold() {
    return walls()
        .map(wall -> dynamicTest(wall.name(), () -> wall.rule().apply(HOUSE).check(PRODUCTION)));
  }

  @TestFactory
  Stream<DynamicTest> arrowsHold() {
    return Arrows.modules().stream()
        .sorted()
        .map(module -> dynamicTest(module, () -> Arrows.from(HOUSE, module).check(PRODUCTION)));
  }

  @TestFactory
  Stream<DynamicTest> wallsCanFall() {
    return walls().map(wall -> dynamicTest(wall.name(), () -> assertFalls(wall)));
  }

  private static void assertFalls(Wall wall) {
    var result = wall.rule().apply(WRONG).evaluate(VIOLATIONS);
    assertThat(result.hasViolation()).isTrue();
    assertThat(result.getFailureReport().toString()).contains(wall.breaker().getSimpleName());
  }
}
