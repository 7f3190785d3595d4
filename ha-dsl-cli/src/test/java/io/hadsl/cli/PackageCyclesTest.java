package io.hadsl.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.junit.jupiter.api.Test;

/** No package needs one that needs it; looked for here, where all modules can be seen. */
class PackageCyclesTest {

  /** Fewer classes than this, and the test looks in the wrong place. */
  private static final int FLOOR = 1000;

  @Test
  void noPackageNeedsOneThatNeedsIt() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.hadsl");

    assertTrue(ours.size() >= FLOOR, () -> "saw " + ours.size() + " classes only");
    slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(ours);
  }

  /** Each package by itself. */
  private static final class Packages implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
