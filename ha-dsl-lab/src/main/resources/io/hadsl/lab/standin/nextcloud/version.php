<?php
// The stand-in's version, as Nextcloud says its own.
$OC_Version = [0, 1, 0, 0];
