package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares every file of the examples with the one that was read and committed. */
final class GoldenTreeTest {

  private static final String REWRITE =
      "mvn -pl :ha-dsl-examples -am test -Dtest='Golden*'"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.rewrite=true";

  @ParameterizedTest
  @EnumSource
  void everyFileIsAsCommitted(Sample sample) throws IOException {
    FileTree tree = sample.render(RenderContext.standard());
    GoldenFolder golden = GoldenFolder.of(sample);
    List<String> differences = golden.differences(tree);
    if (differences.isEmpty()) {
      return;
    }
    String all = String.join("\n", differences);
    if (GoldenFolder.isRewriteWanted()) {
      golden.rewrite(tree);
      fail(golden + " was rewritten; read the difference before you commit it:\n" + all);
    }
    fail(golden + " is not what is made now:\n" + all + "\nIf that is meant, run\n  " + REWRITE);
  }

  @ParameterizedTest
  @EnumSource
  void bytesDependNeitherOnThreadsNorOnTheRun(Sample sample) {
    FileTree tree = sample.render(RenderContext.standard());
    assertEquals(tree, sample.render(new RenderContext(false)));
    assertEquals(tree, sample.render(RenderContext.standard()));
  }
}
