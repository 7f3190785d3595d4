/** The model of a highly available system and the language that describes it. */
module io.hadsl.core {
  requires static org.jspecify;
}
