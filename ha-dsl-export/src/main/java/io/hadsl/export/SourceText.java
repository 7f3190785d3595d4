package io.hadsl.export;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.TopologySource;
import io.hadsl.export.Code.ClassRef;
import io.hadsl.export.Code.Handle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;

/** A topology's class: one method if a person would write one, else parts of a readable length. */
final class SourceText {

  /** How far JavaPoet indents a statement: in a lambda of a method, or in a nested constructor. */
  private static final int MARGIN = 6;

  private final Topology topology;
  private final List<Code> statements;
  private final List<String> names;
  private final List<Part> parts;
  private final StaticImports imports = new StaticImports();

  private SourceText(Topology topology, List<Code> statements) {
    this.topology = topology;
    this.statements = statements;
    this.names = Names.variables(topology.elements());
    this.parts = Part.divide(topology, statements);
    statements.forEach(imports::collect);
  }

  static SourceText of(Topology topology, List<Code> declarations, List<Code> acknowledgements) {
    List<Code> statements = new ArrayList<>(declarations);
    statements.addAll(acknowledgements);
    return new SourceText(topology, statements);
  }

  /** What is to be imported statically. */
  Map<String, ClassRef> imports() {
    return imports.used();
  }

  TypeSpec type(String className) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("topology")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(Topology.class)
            .addParameter(Parameters.class, "parameters");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(className)
            .addJavadoc(
                "$L\n",
                "The topology " + topology.name() + ", as {@code ha-dsl export --java} wrote it.")
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(TopologySource.class);
    CodeBlock body = parts.size() == 1 ? declarations() : calls(type);
    return type.addMethod(method.addCode(body).build()).build();
  }

  private CodeBlock declarations() {
    BitSet used = new BitSet();
    statements.forEach(code -> uses(code, used));
    CodeBlock.Builder body = named();
    write(parts.get(0), used, used, names::get, body);
    return body.add("$<});\n").build();
  }

  private CodeBlock.Builder named() {
    return CodeBlock.builder()
        .add("return $T.named($S, t -> {\n$>", Topology.class, topology.name());
  }

  private CodeBlock calls(TypeSpec.Builder type) {
    CodeBlock.Builder body = named();
    int last = parts.size() - 1;
    for (int p = 0; p <= last; p++) {
      Part part = parts.get(p);
      StringBuilder arguments = new StringBuilder("t");
      part.needs().stream().forEach(each -> arguments.append(", part").append(each + 1));
      String call = "new Part" + (p + 1) + "(" + arguments + ")";
      body.add("$L", part.isNeeded() ? "Part" + (p + 1) + " part" + (p + 1) + " = " + call : call);
      body.add(";\n");
      type.addType(nested(p));
    }
    return body.add("$<});\n").build();
  }

  /** A part's declarations; those that later parts refer to are its fields. */
  private TypeSpec nested(int index) {
    Part part = parts.get(index);
    ClassName self = ClassName.get("", "Part" + (index + 1));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(self).addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(TopologyBuilder.class, "t");
    part.needs().stream()
        .forEach(
            each ->
                constructor.addParameter(
                    ClassName.get("", "Part" + (each + 1)), "part" + (each + 1)));
    part.fields().stream()
        .forEach(
            each ->
                type.addField(
                    topology.elements().get(each).getClass(),
                    names.get(each),
                    Modifier.PRIVATE,
                    Modifier.FINAL));
    IntFunction<String> variable =
        element ->
            part.has(element)
                ? names.get(element)
                : "part" + (Part.of(element, parts) + 1) + "." + names.get(element);
    BitSet used = new BitSet();
    for (int i = part.from(); i < part.to(); i++) {
      uses(statements.get(i), used);
    }
    BitSet locals = (BitSet) used.clone();
    locals.andNot(part.fields());
    used.or(part.fields());
    CodeBlock.Builder body = CodeBlock.builder();
    write(part, used, locals, variable, body);
    return type.addMethod(constructor.addCode(body.build()).build()).build();
  }

  private void write(
      Part part, BitSet held, BitSet locals, IntFunction<String> variable, CodeBlock.Builder body) {
    Class<?> before = null;
    for (int i = part.from(); i < part.to(); i++) {
      boolean isElement = i < topology.elements().size();
      Class<?> kind = isElement ? topology.elements().get(i).getClass() : Topology.class;
      if (before != null && before != kind) {
        body.add("\n");
      }
      before = kind;
      String assigned = "";
      int declared = 0;
      if (isElement && held.get(i)) {
        if (locals.get(i)) {
          body.add("$T ", kind);
          declared = kind.getSimpleName().length() + 1;
        }
        assigned = names.get(i) + " = ";
      }
      body.add(Layout.statement(declared, assigned, statements.get(i), variable, MARGIN));
    }
  }

  private static void uses(Code code, BitSet used) {
    code.each(
        each -> {
          if (each instanceof Handle handle) {
            used.set(handle.element());
          }
        });
  }
}
