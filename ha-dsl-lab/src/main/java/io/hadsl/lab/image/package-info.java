/**
 * What machines are made from: a base image and package repositories, each made once and kept in a
 * cache under a name that stands for its recipe.
 */
@NullMarked
package io.hadsl.lab.image;

import org.jspecify.annotations.NullMarked;
