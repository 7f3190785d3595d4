package io.hadsl.export.json;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Has JSON written in lines, for people. */
public final class PrettyContext extends ObjectWriteContext.Base {

  /** A context. */
  public PrettyContext() {}

  @Override
  public DefaultPrettyPrinter getPrettyPrinter() {
    return new DefaultPrettyPrinter();
  }
}
