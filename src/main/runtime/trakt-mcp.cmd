@echo off
rem Starts trakt-mcp with the Java runtime that lies beside it. stdout belongs to the program.
setlocal
set "here=%~dp0.."
set "weight=desktop"
if "%~1"=="http" set "weight=server"
"%here%\java\bin\java.exe" "@%here%\flags\always" "@%here%\flags\%weight%" -cp "%here%\trakt-mcp.jar" dev.traktmcp.Main %*
exit /b %errorlevel%
