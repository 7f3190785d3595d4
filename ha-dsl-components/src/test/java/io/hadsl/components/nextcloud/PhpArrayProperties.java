package io.hadsl.components.nextcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.components.Hostile;
import io.hadsl.components.Probe;
import io.hadsl.programs.Programs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PhpArrayProperties {

  @Provide
  Arbitrary<List<String>> texts() {
    return Hostile.text().list().ofSize(120);
  }

  @Property(tries = 6)
  void phpReadsBackEveryText(@ForAll("texts") List<String> texts) throws Exception {
    if (!Programs.isThere("php", "php-cli")) {
      return;
    }
    Path file = Files.createTempFile("hostile", ".php");
    Probe.write(
        new PhpArray("// A test.\n", "X").texts(texts.get(0), texts).build().plainText(), file);
    Programs.Result read =
        Programs.run(
            "php",
            "-n",
            "-r",
            "require $argv[1]; foreach ($X as $k => $v) {"
                + " echo base64_encode($k), ':', implode(',', array_map('base64_encode', $v)); }",
            "--",
            file.toString());
    Files.delete(file);
    assertEquals(
        base64(texts.get(0))
            + ":"
            + String.join(",", texts.stream().map(PhpArrayProperties::base64).toList()),
        read.output());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
