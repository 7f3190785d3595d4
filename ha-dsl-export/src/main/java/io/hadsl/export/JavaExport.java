package io.hadsl.export;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.hadsl.core.model.Topology;
import javax.lang.model.SourceVersion;

/**
 * Writes topologies as Java source, of the kind that a person writes: one declaration after
 * another, in the topology's order, each held in a variable where others refer to it. Compiled and
 * run, it gives an equal topology.
 *
 * <p>Components and facts are written by what their classes offer: public constants, static
 * factories and the methods that give a changed copy, or the constructor of a record. Each is tried
 * before it is written; so a component of anyone's own needs nothing more than to be a public
 * record. One that is not is read back by its public {@link io.hadsl.core.model.ComponentType}.
 */
public final class JavaExport {

  private JavaExport() {}

  /**
   * The name that the class of a topology gets.
   *
   * @param topology the topology
   * @return such as {@code NextcloudTopology} for {@code nextcloud}
   */
  public static String className(Topology topology) {
    return Names.className(topology.name());
  }

  /**
   * A topology as a class in the unnamed package.
   *
   * @param topology the topology; it need not be valid
   * @param className the name of the class
   * @param classes where to look for types of components that are no public records
   * @return a source file that ends in a newline; equal topologies give equal text
   * @throws ExportException if a component cannot be written, or is too large for a Java method
   * @throws IllegalArgumentException if the class's name is none
   */
  public static String source(Topology topology, String className, ClassLoader classes) {
    if (!SourceVersion.isIdentifier(className) || SourceVersion.isKeyword(className)) {
      throw new IllegalArgumentException(
          "\""
              + className
              + "\" is not allowed: use a Java class's name, such as \""
              + className(topology)
              + "\"");
    }
    Declarations declarations = new Declarations(topology, classes);
    SourceText text = SourceText.of(topology, declarations.all(), declarations.acknowledgements());
    TypeSpec type = text.type(className);
    JavaFile.Builder file = JavaFile.builder("", type).indent("  ").skipJavaLangImports(true);
    text.imports().forEach((member, of) -> file.addStaticImport(of.type(), member));
    return file.build().toString();
  }
}
