@echo off
rem SPDX-License-Identifier: GPL-3.0-or-later
rem Starts Sheaf on Windows: the thin jar and lib\ beside this file.
rem NOT TRIED: this file has not been run on Windows yet. Please report what happens.
setlocal
set "home=%~dp0"
set "jar="
for %%j in ("%home%sheaf-*.jar") do set "jar=%%~fj"
if not defined jar (
    echo Sheaf is not here: no sheaf-*.jar lies beside this file. 1>&2
    exit /b 3
)
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if exist "%home%runtime\bin\java.exe" set "java=%home%runtime\bin\java.exe"
"%java%" -Xshare:auto -XX:+UseSerialGC -Dfile.encoding=UTF-8 %SHEAF_JAVA_OPTIONS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
